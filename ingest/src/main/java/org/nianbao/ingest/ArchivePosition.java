// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

/**
 * Where in a web archive a document was stored.
 *
 * @param file name of the archive file
 * @param offset byte offset of its record, from 0
 */
public record ArchivePosition(String file, long offset) {}
