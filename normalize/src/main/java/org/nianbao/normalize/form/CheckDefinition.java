// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;
import org.nianbao.normalize.report.Severity;

/**
 * A rule between the figures of a form.
 *
 * @param id as in the canonical report, without scope
 * @param formula in words of keys, for people
 * @param equations one for each scope
 */
public record CheckDefinition(String id, Severity severity, String formula, List<Equation> equations) {
    public CheckDefinition {
        equations = List.copyOf(equations);
    }
}
