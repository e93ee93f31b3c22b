// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;

/** Takes findings one after another. */
@FunctionalInterface
public interface Findings {
    void add(Finding finding) throws IOException;
}
