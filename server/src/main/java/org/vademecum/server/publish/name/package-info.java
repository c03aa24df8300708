/** Names and addresses of what is published. */
@NullMarked
package org.vademecum.server.publish.name;

import org.jspecify.annotations.NullMarked;
