// SPDX-License-Identifier: Apache-2.0
/** What changed between two results of the same documents. */
@NullMarked
package org.nianbao.app.diff;

import org.jspecify.annotations.NullMarked;
