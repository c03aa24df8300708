/** Reading offline: works, outlines and sections of the packs on this device. */
@NullMarked
package org.vademecum.client.read;

import org.jspecify.annotations.NullMarked;
