// SPDX-License-Identifier: Apache-2.0
/** The files that a conversion writes, and how a run that was broken off goes on. */
@NullMarked
package org.nianbao.app.results;

import org.jspecify.annotations.NullMarked;
