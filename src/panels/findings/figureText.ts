export * from '../../wording/figureText';
