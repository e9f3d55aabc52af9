package io.headlight.kit.store;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST that returns a {@code RestResponse}: requires {@code Idempotency-Key} and answers a repetition with
 * the first answer instead of doing it again. The key is written in the transaction of the effect, so it implies
 * {@link Atomic}: put that on the method too.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
