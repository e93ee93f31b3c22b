// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract.doc;

import org.jspecify.annotations.NullMarked;
