export * from '../../../wording/adviceText';
