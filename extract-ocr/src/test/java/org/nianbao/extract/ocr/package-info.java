// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract.ocr;

import org.jspecify.annotations.NullMarked;
