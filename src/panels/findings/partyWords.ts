export * from '../../wording/partyWords';
