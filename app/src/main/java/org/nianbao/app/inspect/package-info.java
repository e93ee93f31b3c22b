// SPDX-License-Identifier: Apache-2.0
/** Shows people what the reader saw of one document, and what was made of it. */
@NullMarked
package org.nianbao.app.inspect;

import org.jspecify.annotations.NullMarked;
