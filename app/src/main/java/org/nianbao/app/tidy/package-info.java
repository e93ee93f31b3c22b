// SPDX-License-Identifier: Apache-2.0
/** Reports as tables for analysis: what the tables are, and the rows that a report gives. */
@NullMarked
package org.nianbao.app.tidy;

import org.jspecify.annotations.NullMarked;
