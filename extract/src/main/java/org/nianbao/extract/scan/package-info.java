// SPDX-License-Identifier: Apache-2.0
/** What a recogniser of text in pictures gives, and how one is found; the recogniser itself is an artifact of its own. */
@NullMarked
package org.nianbao.extract.scan;

import org.jspecify.annotations.NullMarked;
