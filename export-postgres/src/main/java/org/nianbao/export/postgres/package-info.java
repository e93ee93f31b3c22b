// SPDX-License-Identifier: Apache-2.0
/** Tables of a PostgreSQL database, filled by COPY. */
@NullMarked
package org.nianbao.export.postgres;

import org.jspecify.annotations.NullMarked;
