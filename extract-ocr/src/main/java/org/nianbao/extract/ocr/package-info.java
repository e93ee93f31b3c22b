// SPDX-License-Identifier: Apache-2.0
/** Reads lines and text from pictures of scanned pages; docs/scans.md tells how. */
@NullMarked
package org.nianbao.extract.ocr;

import org.jspecify.annotations.NullMarked;
