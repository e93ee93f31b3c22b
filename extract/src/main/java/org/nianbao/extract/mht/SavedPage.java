// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.mht;

import org.jspecify.annotations.Nullable;

/**
 * A web page in a message.
 *
 * @param location address that it was saved from, or null
 * @param id its identifier in the message, or null
 * @param contentType as its header states it
 * @param bytes its content, decoded from the transfer's encoding, not copied
 */
record SavedPage(@Nullable String location, @Nullable String id, String contentType, byte[] bytes) {
    /** The last step of the address, for messages. */
    String name() {
        return location == null ? "without a name" : location.substring(location.lastIndexOf('/') + 1);
    }
}
