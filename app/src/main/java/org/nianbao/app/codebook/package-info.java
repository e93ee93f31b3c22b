// SPDX-License-Identifier: Apache-2.0
/** What every cell of every form means, as the form files and the crosswalk say it. */
@NullMarked
package org.nianbao.app.codebook;

import org.jspecify.annotations.NullMarked;
