// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract.picture;

import org.jspecify.annotations.NullMarked;
