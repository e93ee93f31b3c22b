// SPDX-License-Identifier: Apache-2.0
/** What tables of a data set are, and how formats take them. Knows nothing of reports. */
@NullMarked
package org.nianbao.export;

import org.jspecify.annotations.NullMarked;
