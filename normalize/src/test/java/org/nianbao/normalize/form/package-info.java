// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.nianbao.normalize.form;

import org.jspecify.annotations.NullMarked;
