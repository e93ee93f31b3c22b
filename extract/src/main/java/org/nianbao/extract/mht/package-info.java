// SPDX-License-Identifier: Apache-2.0
/** Web pages saved with what belongs to them in one file (MHT, MHTML), taken apart by Apache James Mime4j. */
@NullMarked
package org.nianbao.extract.mht;

import org.jspecify.annotations.NullMarked;
