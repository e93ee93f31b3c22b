// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Location;

/** A cell as it stands in the markup. */
record MarkupCell(Location place, CellTraits traits, List<Block> content) {}
