// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

/**
 * Where a report stands in the data.
 *
 * @param file index into the files that are audited
 * @param line from 1
 * @param offset of its first byte
 * @param lengthBytes without the line feed
 */
public record Place(int file, long line, long offset, int lengthBytes) {}
