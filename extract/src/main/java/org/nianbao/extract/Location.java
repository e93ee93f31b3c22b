// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/** The place where a text was printed. All numbers that a user sees count from 1. */
public sealed interface Location permits DomPath, PageBox, TextSpan, PartPath {
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of place. */
    interface Visitor<R> {
        R dom(DomPath path);

        R page(PageBox box);

        R text(TextSpan span);

        R part(PartPath path);
    }
}
