// SPDX-License-Identifier: Apache-2.0
/** Rich Text Format: cut into commands and decoded text by RTF Parser Kit, told apart into paragraphs and cells here. */
@NullMarked
package org.nianbao.extract.rtf;

import org.jspecify.annotations.NullMarked;
