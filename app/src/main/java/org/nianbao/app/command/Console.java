// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results, UTF-8 bytes; failures to write come out as exceptions
 * @param err everything that is said to the user
 * @param terminal whether {@code err} is a terminal that a progress bar can be drawn on
 */
record Console(OutputStream out, PrintWriter err, boolean terminal) {}
