package cn.bense.contract.web;

import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Mode;
import cn.bense.contract.Contracts.ServiceType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract in a list; {@code to} is the first day it no longer holds. */
record ContractRow(
        String code,
        String name,
        String contractor,
        String contractorName,
        String owner,
        String ownerName,
        ServiceType serviceType,
        Mode mode,
        long monthlyFeeFen,
        BigDecimal capShare,
        LocalDate from,
        @Nullable LocalDate to) {

    static ContractRow of(Contract c) {
        return new ContractRow(
                c.code(),
                c.name(),
                c.contractor(),
                c.contractorName(),
                c.owner(),
                c.ownerName(),
                c.serviceType(),
                c.mode(),
                c.monthlyFee().fen(),
                c.capShare(),
                c.from(),
                c.to());
    }
}
