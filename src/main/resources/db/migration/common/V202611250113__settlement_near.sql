-- The same clause on one contract within a day, and on one road within a month, among all that were ever charged.
create index settlement_deduction_near on settlement_deduction (contract, clause, found_at, lat);
create index settlement_deduction_road on settlement_deduction (contract, clause, road, found_at, state, case_number);
