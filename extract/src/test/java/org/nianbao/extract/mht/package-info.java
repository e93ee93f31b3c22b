// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.extract.mht;

import org.jspecify.annotations.NullMarked;
