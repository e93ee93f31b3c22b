// SPDX-License-Identifier: Apache-2.0
/** A data set in the formats that the user asked for: reads the lines once, gives their rows to every format. */
@NullMarked
package org.nianbao.app.dataset;

import org.jspecify.annotations.NullMarked;
