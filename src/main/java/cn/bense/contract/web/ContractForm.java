package cn.bense.contract.web;

import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import cn.bense.shared.DomainException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A new contract as typed; the fee in yuan, the cap in percent, {@code to} the last day it holds. */
record ContractForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String contractor,
        @Nullable String owner,
        @Nullable String serviceType,
        @Nullable String mode,
        @Nullable String fee,
        @Nullable String cap,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    static ContractForm empty(String owner) {
        return new ContractForm(null, null, null, owner, null, null, null, "20", null, null, null);
    }

    Contract toContract() {
        var end = text(to).isEmpty() ? null : TariffForm.date("to", text(to)).plusDays(1);
        return new Contract(
                text(code),
                filled("name", name),
                text(contractor),
                "",
                text(owner),
                "",
                word(ServiceType.values(), "serviceType", serviceType),
                word(Mode.values(), "mode", mode),
                TariffForm.money("fee", text(fee)),
                share(),
                TariffForm.date("from", text(from)),
                end);
    }

    String why() {
        return text(reason);
    }

    private BigDecimal share() {
        if (!text(cap).matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw DomainException.invalidField("cap", "contract-cap");
        }
        return new BigDecimal(text(cap)).movePointLeft(2);
    }

    private static String filled(String field, @Nullable String typed) {
        if (text(typed).isEmpty() || text(typed).length() > 100) {
            throw DomainException.invalidField(field, "contract-name");
        }
        return text(typed);
    }

    private static <E extends Enum<E>> E word(E[] values, String field, @Nullable String typed) {
        return Arrays.stream(values)
                .filter(v -> v.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> DomainException.invalidField(field, "contract-choose"));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
