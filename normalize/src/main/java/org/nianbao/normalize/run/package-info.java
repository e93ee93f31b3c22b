// SPDX-License-Identifier: Apache-2.0
/** Tables whose separators are lost: runs of text in which labels and digits stick together. */
@NullMarked
package org.nianbao.normalize.run;

import org.jspecify.annotations.NullMarked;
