// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a line of {@code reports.jsonl} says, in texts that can be compared.
 *
 * @param facts value, state and confidence by pointer; checks by {@code checks/} and their id
 */
public record LineFacts(String uri, SortedMap<String, String> facts) {
    public LineFacts {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
