// SPDX-License-Identifier: Apache-2.0
/** A recogniser for tests, which knows what the test drew. */
@NullMarked
package org.nianbao.extract.scan;

import org.jspecify.annotations.NullMarked;
