// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import org.nianbao.ingest.Entry;

/** An input with those that lie beside it. */
public record Piece(Entry entry, Group group) {}
