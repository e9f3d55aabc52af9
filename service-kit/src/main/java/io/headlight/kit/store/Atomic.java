package io.headlight.kit.store;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One transaction around the method: all of it or nothing. When the database gave up on it to break a deadlock or lost a
 * certification race, the whole method runs again, three times in all, so it must not call anyone outside. Inside another
 * atomic method it is part of that one.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Atomic {}
