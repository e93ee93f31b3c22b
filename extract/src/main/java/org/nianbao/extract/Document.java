// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import java.util.List;
import org.nianbao.ingest.SourceDocument;

/**
 * What a document says, whatever its format: its blocks in reading order, page furniture left out.
 *
 * @param problems flaws that the reader met
 */
public record Document(SourceDocument source, PageMetadata metadata, List<Block> blocks, List<Problem> problems) {
    public Document {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }
}
