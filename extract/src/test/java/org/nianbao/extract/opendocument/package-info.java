// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract.opendocument;

import org.jspecify.annotations.NullMarked;
