@NullMarked
package org.vademecum.client.read.search;

import org.jspecify.annotations.NullMarked;
