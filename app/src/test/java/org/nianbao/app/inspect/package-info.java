// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.app.inspect;

import org.jspecify.annotations.NullMarked;
