// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.app.worker;

import org.jspecify.annotations.NullMarked;
