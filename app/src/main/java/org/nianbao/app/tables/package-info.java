// SPDX-License-Identifier: Apache-2.0
/** The grids of a document, of any form or of none. */
@NullMarked
package org.nianbao.app.tables;

import org.jspecify.annotations.NullMarked;
