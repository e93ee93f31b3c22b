// SPDX-License-Identifier: Apache-2.0
/**
 * Random reports, written in every dialect and container, damaged, and read back. Knows the forms by itself and not from
 * the product's form files, so that it can tell when those are wrong.
 */
@NullMarked
package org.nianbao.app.roundtrip;

import org.jspecify.annotations.NullMarked;
