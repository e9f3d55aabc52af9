package io.headlight.activity.log.body;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What the log of deliveries shows. */
@ConfigMapping(prefix = "headlight.log")
interface LogConfig {

    /** Members of bodies whose values nobody is shown: any name that has these words. */
    @WithDefault(
            "password,passwd,passphrase,pwd,secret,token,authorization,cookie,signature,apiKey,accessKey,privateKey,"
                    + "signingKey,credential,sessionId,pin,otp,ssn,socialSecurityNumber,nationalId,taxId,passportNumber,iban,"
                    + "accountNumber,routingNumber,cardNumber,creditCard,cvv,cvc,dateOfBirth,birthDate")
    List<String> hiddenMembers();
}
