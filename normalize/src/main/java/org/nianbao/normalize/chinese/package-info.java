// SPDX-License-Identifier: Apache-2.0
/** What needs dictionaries of Chinese: HanLP's, loaded when the first text asks for them. */
@NullMarked
package org.nianbao.normalize.chinese;

import org.jspecify.annotations.NullMarked;
