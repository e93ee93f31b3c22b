// SPDX-License-Identifier: Apache-2.0
/** Word documents of the packaged kind (DOCX), read straight from their markup. */
@NullMarked
package org.nianbao.extract.word;

import org.jspecify.annotations.NullMarked;
