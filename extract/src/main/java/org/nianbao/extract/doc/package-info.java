// SPDX-License-Identifier: Apache-2.0
/** Word documents of the binary kind (DOC), and WPS documents that are such inside; read by POI. */
@NullMarked
package org.nianbao.extract.doc;

import org.jspecify.annotations.NullMarked;
