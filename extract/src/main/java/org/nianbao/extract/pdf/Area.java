// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** A filled rectangle on the page, in points from its top left. */
record Area(float left, float top, float right, float bottom) {}
