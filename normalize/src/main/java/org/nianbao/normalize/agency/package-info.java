// SPDX-License-Identifier: Apache-2.0
/** What kind of agency a name names. */
@NullMarked
package org.nianbao.normalize.agency;

import org.jspecify.annotations.NullMarked;
