@NullMarked
package org.vademecum.client.store;

import org.jspecify.annotations.NullMarked;
